"""One damaged byte in a deflated part, found again by the checksum of the whole."""

import zlib

# Most faults show within a few bytes, and a checksum of 32 bits betrays a wrong guess.
REACH = 64
MAX_WORK = 16 << 20  # bytes inflated over all guesses: some tenths of a second


def mend(raw: bytes, failed: int, size: int, crc: int) -> bytes | None:
    """The content of `size` bytes and checksum `crc`, if one byte of `raw` at or before `failed`
    is all that is wrong; None where it is not."""
    work = 0
    for at in range(min(failed, len(raw) - 1), max(failed - REACH, -1), -1):
        before = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            head = before.decompress(raw[:at])
        except zlib.error:
            continue
        for byte in range(256):
            guess = before.copy()
            work += 256  # what a guess costs at least
            if work > MAX_WORK or len(head) > size:
                return None
            try:
                tail = guess.decompress(bytes((byte,)) + raw[at + 1 :], size + 1 - len(head))
            except zlib.error:
                continue
            work += len(tail)
            if len(head) + len(tail) == size and zlib.crc32(head + tail) == crc:
                return head + tail
    return None
