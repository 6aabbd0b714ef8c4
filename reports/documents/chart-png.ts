import { createCanvas, loadImage } from '@napi-rs/canvas';

/** Pixels of the picture for each pixel of the drawing. */
const SCALE = 2.5;

/**
 * A drawing as PNG, for programs that cannot show vectors. Text is drawn with the fonts of this
 * machine.
 */
export async function pngOf(svg: string): Promise<Uint8Array> {
  const drawing = await loadImage(Buffer.from(svg));
  const canvas = createCanvas(
    Math.round(drawing.width * SCALE),
    Math.round(drawing.height * SCALE),
  );
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(drawing, 0, 0, canvas.width, canvas.height);
  return canvas.encode('png');
}
