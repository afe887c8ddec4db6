export interface Example {
  readonly values: readonly number[];
  readonly isPositive: boolean;
}

/** Logistic regression by Adagrad over the whole set, from `start` (bias first); a little L2, none on the bias. */
export function fitLogistic(examples: readonly Example[], start: Float64Array, steps = 400): Float64Array {
  const model = Float64Array.from(start);
  const squares = new Float64Array(model.length).fill(1e-6);
  for (let step = 0; step < steps; step++) {
    const gradient = gradientOf(examples, model);
    for (let j = 0; j < model.length; j++) {
      const slope = gradient[j]! + (j === 0 ? 0 : 1e-3 * model[j]!);
      squares[j]! += slope * slope;
      model[j]! -= (0.5 * slope) / Math.sqrt(squares[j]!);
    }
  }
  return model;
}

function gradientOf(examples: readonly Example[], model: Float64Array): Float64Array {
  const gradient = new Float64Array(model.length);
  for (const { values, isPositive } of examples) {
    const odds = values.reduce((sum, value, i) => sum + value * model[i + 1]!, model[0]!);
    const error = 1 / (1 + Math.exp(-odds)) - (isPositive ? 1 : 0);
    gradient[0]! += error / examples.length;
    for (let i = 0; i < values.length; i++) gradient[i + 1]! += (error * values[i]!) / examples.length;
  }
  return gradient;
}
