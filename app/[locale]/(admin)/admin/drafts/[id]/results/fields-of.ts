import type { ResultNode } from "@/lib/domain/plan/plan";
import type { ResultFields } from "@/lib/domain/results/results";

/** What a node says, without its place: two people may change the one and the other at once. */
export function fieldsOf({ id: _id, parentId: _parentId, position: _position, ...fields }: ResultNode): ResultFields {
  return fields;
}
