"use client"; // shows a draft anew as soon as another tab has saved it

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { onSavedElsewhere } from "./draft-channel";

export function DraftFollower({ id }: { id: number }) {
  const { refresh } = useRouter();
  useEffect(() => onSavedElsewhere(id, refresh), [id, refresh]);
  return null;
}
