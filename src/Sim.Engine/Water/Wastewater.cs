using Sim.Engine.Schema;

namespace Sim.Engine.Water;

/// <summary>Where used water goes, that of toilets and all other water apart.</summary>
public sealed record Wastewater
{
    [Input(Otherwise = "sewer", Help = "Where the water of toilets goes: sewer, trucks (holding tanks that trucks empty) or ground (a soakaway); trucks empty chemical toilets in any case.")]
    public WastewaterRoute Toilets { get; init; }

    [Input(Otherwise = "sewer", Help = "Where all other used water goes: sewer, trucks (holding tanks that trucks empty) or ground (a soakaway).")]
    public WastewaterRoute Greywater { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "water.wastewater.return", Help = "Share of the water of basins, showers, toilets, kitchen, laundry and cleaning that reaches the sewer, the tanks or the ground.")]
    public double ReturnFraction { get; init; }

    [Input("L/person/day", Min = 0, Max = 10, Default = "water.wastewater.excreta", Help = "Urine and faeces per person present and day that trucks take with the water of toilets; in a sewer they are little beside it and not counted.")]
    public double ExcretaLPerPersonDay { get; init; }

    [Input("kg/person/day", Min = 0, Max = 1, Default = "water.wastewater.bod", Help = "Biochemical oxygen demand per person present and day.")]
    public double BodKgPerPersonDay { get; init; }
}
