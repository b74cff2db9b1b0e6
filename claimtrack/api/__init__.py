"""What programs speak with the desk: JSON under /api/v1, the public fact-check search under /v1alpha1, and feeds."""
