"""Reports that one may show: fictional circulars and annual reports, each with its gold."""
