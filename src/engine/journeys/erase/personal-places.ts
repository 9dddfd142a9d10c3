import { audiencePersonalData } from '../../audience/index.ts'
import { campaignsPersonalData } from '../../campaigns/index.ts'
import { figuresPersonalData } from '../../figures/index.ts'
import { identityPersonalData } from '../../identity/index.ts'
import { stewardshipPersonalData } from '../../stewardship/index.ts'
import type { PersonalPlace } from '../../store/index.ts'
import { ticketingPersonalData } from '../../ticketing/index.ts'
import { campaignWordsPersonalData } from '../campaigns/personal-data.ts'
import { textsPersonalData } from '../contents/personal-data.ts'
import { settingsPersonalData, waitingPersonalData } from '../house/personal-data.ts'
import { importsPersonalData } from '../import/personal-data.ts'
import { promptsPersonalData } from '../models/personal-data.ts'
import { decisionsPersonalData } from '../persons/personal-data.ts'
import { programmePersonalData } from '../programme/personal-data.ts'
import { callsPersonalData } from '../relays/personal-data.ts'
import { voicePersonalData } from '../voice/personal-data.ts'

/** Where each room says that it keeps personal data. */
export const personalPlaces: readonly PersonalPlace[] = [
  ...ticketingPersonalData,
  ...identityPersonalData,
  ...campaignsPersonalData,
  ...figuresPersonalData,
  ...audiencePersonalData,
  ...stewardshipPersonalData,
  ...decisionsPersonalData,
  ...waitingPersonalData,
  ...callsPersonalData,
  ...textsPersonalData,
  ...voicePersonalData,
  ...campaignWordsPersonalData,
  ...programmePersonalData,
  ...settingsPersonalData,
  ...promptsPersonalData,
  ...importsPersonalData,
]
