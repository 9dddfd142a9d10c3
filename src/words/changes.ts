/** What became of seats between two imports. */
const fr = {
  'change.exchanged': 'échangée',
  'change.moved': 'reportée à une autre date',
  'change.cancelled': 'annulée',
  'change.vanished': 'absente de cet état, donc annulée',
  'change.changed': 'prix, tarif, acheteur ou statut changé',
  'change.returned': 'de nouveau valable',
  'changes.counts.exchanged': '{seats, plural, one {# place échangée} other {# places échangées}}',
  'changes.counts.moved':
    '{seats, plural, one {# place reportée à une autre date} other {# places reportées à une autre date}}',
  'changes.counts.cancelled': '{seats, plural, one {# place annulée} other {# places annulées}}',
  'changes.counts.vanished': '{seats, plural, one {# place absente de cet état} other {# places absentes de cet état}}',
  'changes.counts.changed':
    '{seats, plural, one {# place dont le prix, le tarif, l’acheteur ou le statut change} other {# places dont le prix, le tarif, l’acheteur ou le statut change}}',
  'changes.counts.returned': '{seats, plural, one {# place de nouveau valable} other {# places de nouveau valables}}',
  'changes.kind': 'Changement',
  'changes.show': 'Spectacle',
  'changes.seats': 'Places',
  'changes.startsAt': 'Représentation',
  'changes.seat': 'Place',
  'changes.ticketNumber': 'N° billet',
  'changes.tariff': 'Tarif',
  'changes.price': 'Prix',
  'changes.showAfter': 'Autre spectacle',
  'changes.otherBuyer': 'Autre acheteur',
  'changes.yes': 'oui',
} as const

const en: Record<keyof typeof fr, string> = {
  'change.exchanged': 'exchanged',
  'change.moved': 'moved to another day',
  'change.cancelled': 'cancelled',
  'change.vanished': 'absent from this state, so cancelled',
  'change.changed': 'price, tariff, buyer or status changed',
  'change.returned': 'valid again',
  'changes.counts.exchanged': '{seats, plural, one {# seat exchanged} other {# seats exchanged}}',
  'changes.counts.moved': '{seats, plural, one {# seat moved to another day} other {# seats moved to another day}}',
  'changes.counts.cancelled': '{seats, plural, one {# seat cancelled} other {# seats cancelled}}',
  'changes.counts.vanished':
    '{seats, plural, one {# seat absent from this state} other {# seats absent from this state}}',
  'changes.counts.changed':
    '{seats, plural, one {# seat whose price, tariff, buyer or status changes} other {# seats whose price, tariff, buyer or status changes}}',
  'changes.counts.returned': '{seats, plural, one {# seat valid again} other {# seats valid again}}',
  'changes.kind': 'Change',
  'changes.show': 'Show',
  'changes.seats': 'Seats',
  'changes.startsAt': 'Performance',
  'changes.seat': 'Seat',
  'changes.ticketNumber': 'Ticket no.',
  'changes.tariff': 'Tariff',
  'changes.price': 'Price',
  'changes.showAfter': 'Other show',
  'changes.otherBuyer': 'Other buyer',
  'changes.yes': 'yes',
}

export const changesWords = { fr, en } as const
