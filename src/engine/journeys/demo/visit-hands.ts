import { documentFromHtml } from '../../programme/index.ts'
import { distanceBand, practiseNormalise } from '../../ticketing/index.ts'
import { Readers } from '../import/index.ts'
import { VisitThread } from './write-visit.ts'

/**
 * What makes the demo theatre and reads its files, loaded before a visit is asked for, and practised in reading files made up on the spot: nothing of
 * the theatre. Hand it to `visitDemo`, or `end` it.
 */
export class VisitHands {
  readonly readers = new Readers(practiseNormalise)
  readonly maker = new VisitThread()

  /** Settled once both that read have loaded what they need, and this thread what saves a programme: the lists of communes, the reader of pages. */
  async ready(): Promise<void> {
    await Promise.all(this.readers.ready)
    // A town without its postcode, of another than the venue's: the whole list is read.
    distanceBand({ venueCommune: '75056', postcode: null, city: 'Nanterre', country: null })
    await documentFromHtml('')
  }

  end(): void {
    this.readers.end()
    void this.maker.end()
  }
}
