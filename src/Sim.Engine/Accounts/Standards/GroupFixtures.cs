using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>Fixtures set apart for one group.</summary>
public sealed record GroupFixtures
{
    [Input("fraction", Min = 0, Max = 1, Help = "Share of the residents who use them; left out: by occupancy.mix.")]
    public double? ShareFraction { get; init; }

    [Input(Min = 1, Max = 100_000, Help = "Toilets; left out: not judged.")]
    public int? Toilets { get; init; }

    [Input(Min = 1, Max = 100_000, Help = "Showers; left out: not judged.")]
    public int? Showers { get; init; }

    [Input(Min = 1, Max = 100_000, Help = "Wash basins; left out: not judged.")]
    public int? Basins { get; init; }

    [Input(Min = 1, Max = 100_000, Help = "Drinking-water taps; left out: not judged.")]
    public int? Taps { get; init; }
}
