"use client"; // the browser turns the vector picture into pixels

import { useState } from "react";

type Props = { address: string; fileName: string; label: string; failed: string };

/** Pixels for each unit of the picture: sharp in print at half a page. */
const SCALE = 2;

/** Saves the SVG at an address as a PNG. */
export function SavePicture({ address, fileName, label, failed }: Props) {
  const [broken, setBroken] = useState(false);
  const save = async () => {
    try {
      const svg = await (await fetch(address)).blob();
      saveBlob(await rasterised(svg), fileName);
      setBroken(false);
    } catch {
      setBroken(true);
    }
  };

  return (
    <button type="button" onClick={save} className="link min-h-11 cursor-pointer sm:min-h-6">
      <span aria-live="polite">{broken ? failed : label}</span>
    </button>
  );
}

/**
 * An SVG as PNG at `SCALE`.
 *
 * @throws {Error} if the browser can't draw it.
 */
async function rasterised(svg: Blob): Promise<Blob> {
  const url = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * SCALE;
    canvas.height = image.naturalHeight * SCALE;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((png) => (png ? resolve(png) : reject(new Error("The picture could not be drawn"))), "image/png");
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

function saveBlob(blob: Blob, fileName: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
