/** Why a file brought to the graphic charter is not taken, or the charter not kept: a part of `errors.ts`. */
export const charterErrors = {
  fr: {
    'ffmpeg-missing':
      'Il faut « ffmpeg » pour faire une vidéo en ligne de commande, et il n’est pas sur cette machine. La page Contenus › Vidéo la fait sans lui.',
    'ffmpeg-failed': '« ffmpeg » n’a pas pu faire la vidéo : {detail}',
    'film-nothing-to-come':
      'Aucune représentation de « {title} » n’est à venir : il n’y a rien à annoncer dans une vidéo.',
    'film-unlike-charter': 'La vidéo ne respecte pas la charte : elle n’est pas faite.',
    'charter-invalid': 'La charte graphique n’est pas valable : {detail}.',
    'charter-file-heavy': '« {file} » pèse plus de {megabytes} Mo : c’est trop pour un logo ou une police.',
    'charter-file-unknown':
      '« {file} » n’est ni un logo (SVG, PNG), ni une police (TTF, OTF). Demandez l’un de ces formats à votre graphiste.',
    'charter-file-unreadable':
      '« {file} » est abîmé, ou n’est pas ce que dit son nom. Demandez-le de nouveau à votre graphiste.',
    'charter-file-gone': 'Un fichier de la charte n’est plus là : {file}. Déposez-le de nouveau.',
    'charter-svg-letters':
      '« {file} » contient des lettres qui ne se verraient pas partout. Demandez le logo « vectorisé » : ses lettres en tracés.',
    'charter-svg-picture':
      '« {file} » contient une image, pas seulement des tracés. Demandez le logo en tracés, ou donnez-le en PNG.',
    'charter-logo-empty': '« {file} » ne dessine rien que l’on puisse voir.',
    'charter-font-packed':
      '« {file} » est une police pour le web ou un lot de polices. Donnez le fichier .ttf ou .otf, un par style.',
    'charter-font-restricted':
      '« {file} » : son auteur interdit de la mettre dans un document (c’est écrit dans le fichier).',
    'charter-font-unlicensed':
      'Dites ce qui vous permet d’employer « {family} » (licence libre, facture, accord écrit). Rien n’est enregistré.',
    'charter-face-unknown': 'La police « {family} » n’est pas parmi celles de la charte. Rien n’est enregistré.',
  },
  en: {
    'ffmpeg-missing':
      'Making a video by command line takes “ffmpeg”, which is not on this machine. The page Contents › Video makes it without.',
    'ffmpeg-failed': '“ffmpeg” could not make the video: {detail}',
    'film-nothing-to-come': 'No performance of “{title}” is to come: a video has nothing to announce.',
    'film-unlike-charter': 'The video does not keep to the charter: it is not made.',
    'charter-invalid': 'The graphic charter is not valid: {detail}.',
    'charter-file-heavy': '“{file}” weighs more than {megabytes} MB: too much for a logo or a font.',
    'charter-file-unknown':
      '“{file}” is neither a logo (SVG, PNG) nor a font (TTF, OTF). Ask your designer for one of these.',
    'charter-file-unreadable': '“{file}” is damaged, or is not what its name says. Ask your designer for it again.',
    'charter-file-gone': 'A file of the charter is no longer there: {file}. Drop it again.',
    'charter-svg-letters':
      '“{file}” holds letters that would not be seen everywhere. Ask for the logo with its letters as outlines.',
    'charter-svg-picture': '“{file}” holds a picture, not outlines alone. Ask for outlines, or give a PNG.',
    'charter-logo-empty': '“{file}” draws nothing that can be seen.',
    'charter-font-packed': '“{file}” is a web font or a set of fonts. Give the .ttf or .otf file, one a style.',
    'charter-font-restricted': '“{file}”: its maker forbids putting it into a document (the file says so).',
    'charter-font-unlicensed':
      'Say what allows you to use “{family}” (free licence, invoice, written agreement). Nothing is saved.',
    'charter-face-unknown': 'The font “{family}” is not among those of the charter. Nothing is saved.',
  },
}
