"""Nothing against something: 无, 未发生 and 没有 where an amount says otherwise."""
