using Sim.Engine.Accounts;

namespace Sim.Engine.Studies;

/// <summary>Prices of a unit, EUR without VAT, that follow from costs alone.</summary>
/// <param name="BreakEven">Price without profit or loss, path by path.</param>
/// <param name="WithMargin">Price with the margin wished, path by path.</param>
/// <param name="BreakEvenExpected">Price at which the mean profit over the paths is zero.</param>
/// <param name="WithMarginExpected">Price at which the mean profit is the margin wished of the mean revenue.</param>
/// <param name="BreakEvenRecorded">Price without profit or loss under recorded occupancy.</param>
public sealed record PriceNeeds(Quantiles BreakEven, Quantiles WithMargin, double BreakEvenExpected, double WithMarginExpected, double BreakEvenRecorded);
