/** Browsers refuse larger drawings. */
const mostPixels = 64_000_000;
const mostSide = 16_000;

/** An SVG as the bytes of a PNG in base64, twice as fine where that fits; empty when it is too large. */
export async function rasterize(svg: string): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const { width, height } = image;
  const most = Math.min(2, mostSide / width, mostSide / height, Math.sqrt(mostPixels / (width * height)));
  if (most < 0.5) return '';
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * most);
  canvas.height = Math.round(height * most);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').split(',')[1] ?? '';
}
