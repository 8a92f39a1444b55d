/** A share of 0 to 1 as a small bar beside its number; the number is always written too. */
export function BarMark({ share, colour = "var(--accent)" }: { share: number; colour?: string }) {
  const width = `${Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 10}%`;
  return (
    <svg aria-hidden="true" width="100%" height="10" preserveAspectRatio="none" className="block min-w-12">
      <rect width="100%" height="10" fill="var(--sunken)" />
      <rect width={width} height="10" fill={colour} />
    </svg>
  );
}
