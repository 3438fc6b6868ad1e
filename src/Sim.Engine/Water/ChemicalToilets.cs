using Sim.Engine.Schema;

namespace Sim.Engine.Water;

/// <summary>Toilets over a tank with a biocide, without pipes: trucks empty them, and water is needed only to fill and rinse the tank.</summary>
public sealed record ChemicalToilets
{
    [Input("L", Min = 0, Max = 5, Default = "water.toilets.charge", Help = "Water for charge and rinsing of the tank, per use.")]
    public double ChargeL { get; init; }
}
