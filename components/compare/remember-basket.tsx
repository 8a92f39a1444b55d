"use client"; // the compared plans are what other pages' trays show next

import { useEffect } from "react";
import { type Picked, writeBasket } from "./basket-store";

/** Keeps the compared plans as the picked ones on this device. */
export function RememberBasket({ plans }: { plans: readonly Picked[] }) {
  useEffect(() => writeBasket(plans));
  return null;
}
