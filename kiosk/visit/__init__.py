"""Where one visitor is, and where each gesture leads."""
