"""All outbound delivery: rendering, schedule, one module per channel."""
