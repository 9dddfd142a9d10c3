export { addPhoto, changePhoto, listPhotos, photoFile, photoView, removePhoto } from './house-photos.ts'
export { type StoredPhoto, storedPhoto, storedPhotos } from './photo-store.ts'
