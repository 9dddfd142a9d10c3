import { join } from 'node:path'

/** Where the pictures of a film are, in the folder that was handed out for them: its cards by their place, and the photo that moves. */
export function filmPaths(folder: string): {
  readonly photo: string
  scene(index: number): string
  readonly film: string
} {
  return {
    photo: join(folder, 'photo.jpg'),
    scene: (index) => join(folder, `scene-${index}.png`),
    film: join(folder, 'film.mp4'),
  }
}
