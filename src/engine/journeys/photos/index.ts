export { addPhoto, changePhoto, listPhotos, photoFile, photoView, removePhoto } from './house-photos.ts'
export { photoPictures } from './photo-pictures.ts'
export { type StoredPhoto, storedPhoto, storedPhotos } from './photo-store.ts'
