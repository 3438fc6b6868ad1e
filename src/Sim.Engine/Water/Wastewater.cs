using Sim.Engine.Schema;

namespace Sim.Engine.Water;

/// <summary>Where used water goes, that of toilets and all other water apart.</summary>
public sealed record Wastewater
{
    [Input(Otherwise = "sewer", Help = "Where the water of toilets goes: sewer, trucks (holding tanks that trucks empty), ground (a soakaway) or river; trucks empty chemical toilets in any case.")]
    public WastewaterRoute Toilets { get; init; }

    [Input(Otherwise = "sewer", Help = "Where all other used water goes: sewer, trucks (holding tanks that trucks empty), ground (a soakaway) or river.")]
    public WastewaterRoute Greywater { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "water.wastewater.return", Help = "Share of the water of basins, showers, toilets, kitchen, laundry and cleaning that reaches the sewer, the tanks or the ground.")]
    public double ReturnFraction { get; init; }

    [Input("L/person/day", Min = 0, Max = 10, Default = "water.wastewater.excreta", Help = "Urine and faeces per person present and day that trucks take with the water of toilets; in a sewer they are little beside it and not counted.")]
    public double ExcretaLPerPersonDay { get; init; }

    [Input("kg/person/day", Min = 0, Max = 1, Default = "water.wastewater.bod", Help = "Biochemical oxygen demand per person present and day.")]
    public double BodKgPerPersonDay { get; init; }

    [Input("kg/person/day", Min = 0, Max = 0.2, Default = "water.wastewater.nitrogen", Help = "Nitrogen per person present and day.")]
    public double NitrogenKgPerPersonDay { get; init; } = 0.0187;

    [Input("fraction", Min = 0, Max = 1, Default = "water.wastewater.greywater_bod", Help = "Share of the oxygen demand that is in all water but that of toilets.")]
    public double GreywaterBodFraction { get; init; } = 0.4;

    [Input("fraction", Min = 0, Max = 1, Default = "water.wastewater.greywater_nitrogen", Help = "Share of the nitrogen that is in all water but that of toilets.")]
    public double GreywaterNitrogenFraction { get; init; } = 0.1;

    [Input(Help = "Treatment on the site of what does not go to tanks that trucks empty: septic-tank, pit, package-plant or wetland; none if left out.")]
    public WastewaterTreatment? Treatment { get; init; }

    [Input(Help = "Pits and tanks that hold what trucks take, as a store that fills; omitted: trucks take all of it as it arises.")]
    public Holding? Holding { get; init; }

    [Input("m3", Min = 0.5, Max = 40, Default = "water.wastewater.emptying_load", Help = "Septage and sludge that one truck takes.")]
    public double EmptyingLoadM3 { get; init; } = 8;

    [Input("km", Min = 0, Max = 1000, Default = "water.wastewater.emptying_distance", Help = "Way of that truck to where it is emptied, one way; its diesel is in emissions.septage.")]
    public double EmptyingDistanceKm { get; init; } = 20;

    [Input("mg/L", Min = 0, Max = 10000, Default = "water.wastewater.bod_limit", Help = "Most oxygen demand in water led into the ground or a river; the default is that of the EU's directive 91/271/EEC.")]
    public double BodLimitMgPerL { get; init; } = 25;

    [Input("fraction", Min = 0, Max = 1, ZeroIsNone = true, Default = "water.wastewater.bod_reduction", Help = "Reduction of the oxygen demand that will do in place of its limit; 0 where none will.")]
    public double BodReductionFraction { get; init; } = 0.9;

    [Input("mg/L", Min = 0, Max = 10000, Default = "water.wastewater.nitrogen_limit", Help = "Most nitrogen in water led into the ground or a river; the default is that of the EU's directive 91/271/EEC for sensitive areas.")]
    public double NitrogenLimitMgPerL { get; init; } = 15;

    [Input("fraction", Min = 0, Max = 1, ZeroIsNone = true, Default = "water.wastewater.nitrogen_reduction", Help = "Reduction of the nitrogen that will do in place of its limit; 0 where none will.")]
    public double NitrogenReductionFraction { get; init; } = 0.8;

    [Input("fraction", Min = 0, Max = 1, Default = "water.wastewater.river_methane_correction", Help = "MCF of oxygen demand led into a river, treated or not: 0.11 of tier 1; tier 2 has 0.035 for rivers that flow, 0.19 for reservoirs, lakes and estuaries. The ground gives no methane.")]
    public double RiverMethaneCorrectionFraction { get; init; } = 0.11;

    [Input("kg/kg", Min = 0, Max = 1, Default = "accounts.emissions.nitrous_oxide", Help = "N2O-N given off per kg of nitrogen led into a river.")]
    public double RiverNitrousOxideKgPerKg { get; init; } = 0.005;

    [Input("kg/kg", Min = 0, Max = 1, Default = "water.wastewater.ground_nitrous_oxide", Help = "N2O-N given off per kg of nitrogen led into the ground.")]
    public double GroundNitrousOxideKgPerKg { get; init; } = 0.0045;
}
