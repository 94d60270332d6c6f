import { UsageError } from "./usage-error.ts";

/** One part of a run that is spread over several machines. */
export interface Shard {
  readonly index0: number;
  readonly count: number;
}

/** Reads `2/4`. Throws {@link UsageError}. */
export function toShard(written: string): Shard {
  const [, index = "", count = ""] = /^(\d{1,6})\/(\d{1,6})$/.exec(written) ?? [];
  const shard = { index0: Number(index) - 1, count: Number(count) };
  if (index === "" || shard.index0 < 0 || shard.index0 >= shard.count) throw new UsageError("badShard", written);
  return shard;
}
