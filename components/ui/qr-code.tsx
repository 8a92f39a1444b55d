type Props = {
  /** Says what it is good for to those who can't point a camera at it. */
  label: string;
  /** Made by lib/auth/qr-path.ts. */
  qr: { size: number; path: string };
};

/** A QR code. Dark on light in either theme: many cameras don't read it otherwise. */
export function QrCode({ label, qr: { size, path } }: Props) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="size-56 scheme-light forced-color-adjust-none"
    >
      <rect width={size} height={size} fill="Canvas" />
      <path d={path} fill="CanvasText" />
    </svg>
  );
}
