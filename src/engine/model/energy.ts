/** What is known of the machine that answers: its energy is computed, never guessed from the name of a model. */
export type EnergyBasis =
  | { readonly kind: 'hosted'; readonly activeBillions: number; readonly totalBillions: number }
  | { readonly kind: 'local'; readonly watts: number }

/** Constants of EcoLogits 0.9.1 (method CC BY-SA 4.0): fits on H100 servers, 64 requests in a batch. */
const alpha = 1.1665e-6
const beta = -0.011206
const gamma = 4.0529e-5
const batch = 64
const serverWatts = 1200
const gpusInServer = 8
const gpuMemoryGb = 80
const bitsPerWeight = 16
/** Power usage effectiveness: upper bound of the hosts that EcoLogits lists (1.09 to 1.20). */
const pue = 1.2

/**
 * Watt-hours of one answer, use phase only (no training, no making of the machines).
 * `hosted`: E = PUE × (E_server + n_GPU × E_GPU), from output tokens and parameters in billions (EcoLogits).
 * `local`: power in watts × seconds.
 */
export function wattHours(
  basis: EnergyBasis,
  { tokensOut, seconds }: { readonly tokensOut: number; readonly seconds: number },
): number {
  if (basis.kind === 'local') return (basis.watts * seconds) / 3600
  const gpus = gpusFor(basis.totalBillions)
  const gpu = tokensOut * (alpha * Math.exp(beta * batch) * basis.activeBillions + gamma)
  const latency = tokensOut * (6.785e-4 * basis.activeBillions + 3.119e-4 * batch + 1.9474e-2)
  const server = ((latency / 3600) * serverWatts * gpus) / (gpusInServer * batch)
  return pue * (server + gpus * gpu)
}

/** GPUs that hold the weights, rounded up to a power of two. */
function gpusFor(totalBillions: number): number {
  const memory = (1.2 * totalBillions * bitsPerWeight) / 8
  return 2 ** Math.ceil(Math.log2(Math.max(1, memory / gpuMemoryGb)))
}
