-- accounts: all tries from one address, whatever was tried.
create index counted_try_address on counted_try (kind, address, tried_at) where not forgiven;
