import { AppError, type HouseRecord, type ShowRecord } from '../../../contract/index.ts'
import { type EnergyBasis, modelKey, openAiCompatibleModel, type TextModel } from '../../model/index.ts'
import { isLocalHost, keepModelCall } from '../../stewardship/index.ts'
import { type House, setting } from '../house/index.ts'

/** A small office computer at work: what its watt-hours are counted with until the house measures its own. */
const supposedLocal: EnergyBasis = { kind: 'local', watts: 65 }
/** An open model of the size that European hosts serve by default, when the house has not said which. */
const supposedHosted: EnergyBasis = { kind: 'hosted', activeBillions: 24, totalBillions: 24 }

const silenceMs = 120_000

/**
 * The model that the house lets in, its calls kept in the ledger, what it is sent passed through the shield.
 * Throws `model-unknown` when none is set, or it goes by another name.
 */
export async function configuredModel(
  house: House,
  { records, name }: { readonly records: { show: ShowRecord; house: HouseRecord | null }; readonly name?: string },
): Promise<TextModel> {
  const { app } = house.folder
  const set = await setting(app, 'model')
  if (!set || (name !== undefined && set.name !== name)) throw new AppError('model-unknown', { model: name ?? '' })
  const { host } = new URL(set.baseUrl)
  const apiKey = await modelKey(host)
  return openAiCompatibleModel(
    {
      name: set.name,
      baseUrl: set.baseUrl,
      modelId: set.name,
      ...(apiKey !== null && { apiKey }),
      energy: isLocalHost(host) ? supposedLocal : supposedHosted,
      timeoutMs: silenceMs,
    },
    { redact: strangersHidden(JSON.stringify(records)), ledger: (entry) => keepModelCall(app, entry) },
  )
}

const addressLike = /[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}|(?:\+33[\s.]?|\b0)[1-9](?:[\s.\u00a0\u202f-]?\d{2}){4}\b/gu

/** Nobody's e-mail or phone leaves: only those that the records publish pass. */
function strangersHidden(published: string): (text: string) => string {
  const known = digits(published)
  return (text) =>
    text.replaceAll(addressLike, (found) =>
      found.includes('@')
        ? published.includes(found)
          ? found
          : '[adresse]'
        : known.includes(digits(found))
          ? found
          : '[téléphone]',
    )
}

function digits(text: string): string {
  return text.replaceAll(/[^\d@]/gu, '')
}
