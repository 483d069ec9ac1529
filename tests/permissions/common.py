"""What belongs to no app: health for a load balancer, components for builders."""

from tests.permissions.table import row

ROWS = [
    row("/health/live", "", "200 200 200 200 200 200 200"),
    row("/health/ready", "", "200 200 200 200 200 200 200"),
    row("components", "", "404 404 404 404 404 404 200"),
]
