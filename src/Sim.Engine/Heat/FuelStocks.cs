using Sim.Engine.Schema;

namespace Sim.Engine.Heat;

/// <summary>Stocks of fuel on a site. A fuel without a stock never runs out.</summary>
public sealed record FuelStocks
{
    [Input(Help = "Diesel of heaters and generator.")]
    public LiquidStock? Diesel { get; init; }

    [Input(Help = "Heating oil.")]
    public LiquidStock? HeatingOil { get; init; }

    [Input(Help = "Liquefied petroleum gas.")]
    public LiquidStock? Lpg { get; init; }

    [Input(Help = "Wood pellets.")]
    public WoodStock? Pellets { get; init; }

    [Input(Help = "Split logs.")]
    public WoodStock? Logs { get; init; }

    /// <summary>The tanks, empty of history, in the order of <see cref="Carrier"/>; none without stocks.</summary>
    public FuelTank[] Tanks(FuelEnergy energy)
    {
        (Carrier Carrier, FuelStock? Stock)[] all =
            [(Carrier.HeatingOil, HeatingOil), (Carrier.Diesel, Diesel), (Carrier.Lpg, Lpg), (Carrier.Pellets, Pellets), (Carrier.Logs, Logs)];
        return [.. all.Where(a => a.Stock is not null).OrderBy(a => a.Carrier).Select(a => new FuelTank(a.Carrier, a.Stock!, energy.KwhPerUnit(a.Carrier)))];
    }
}
