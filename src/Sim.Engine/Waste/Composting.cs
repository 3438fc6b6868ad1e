using Sim.Engine.Schema;

namespace Sim.Engine.Waste;

/// <summary>Composting on the site. What comes in leaves in the same hour, as compost and as what is lost on the way.</summary>
public abstract record Composting
{
    [Input("fraction", Min = 0, Max = 1, Default = "waste.composting.product", Help = "Compost per mass of waste; the rest leaves as water and gases.")]
    public double ProductFraction { get; init; } = 0.45;

    [Input("kg/kg", Min = 0, Max = 0.05, Default = "waste.composting.methane", Help = "Methane given off per kg of wet waste.")]
    public double MethaneKgPerKg { get; init; } = 0.004;

    [Input("kg/kg", Min = 0, Max = 0.01, Default = "waste.composting.nitrous_oxide", Help = "Nitrous oxide given off per kg of wet waste.")]
    public double NitrousOxideKgPerKg { get; init; } = 0.00024;

    [Input(Help = "Structure material, leachate, and what is lost of carbon and nitrogen.")]
    public CompostMatter Matter { get; init; } = new();

    [Input("m2", Min = 0, Max = 100_000, Help = "Area of the plant, to compare with what it needs; unlimited if left out.")]
    public double? AreaM2 { get; init; }

    [Input("kg/m3", Min = 100, Max = 1000, Default = "waste.composting.density", Help = "Density of the rotting mixture.")]
    public double DensityKgPerM3 { get; init; } = 500;

    [Input("day", Min = 1, Max = 400, Default = "waste.composting.{kind}.time", Help = "Time from waste to ripe compost on the site.")]
    public double TimeDays { get; init; } = 84;

    [Input("m3/m2", Min = 0.05, Max = 10, Default = "waste.composting.{kind}.room", Help = "Mixture that finds room on a m2 of the plant, ways and working space counted.")]
    public double RoomM3PerM2 { get; init; } = 0.6;

    /// <summary>
    /// Area needed for so many kg of waste a day, m2. The mixture shrinks from waste and structure material to compost: what
    /// lies there has the mean of both masses.
    /// </summary>
    public double AreaNeededM2(double kgPerDay) =>
        kgPerDay * TimeDays * (1 + Matter.StructureKgPerKg + ProductFraction) / 2 / DensityKgPerM3 / RoomM3PerM2;

    [Input("kWh/kg", Min = 0, Max = 1, Default = "waste.composting.{kind}.electricity", Help = "Electricity per waste for air, turning and shredding.")]
    public double ElectricityKwhPerKg { get; init; } = 0.002;

    [Input("h/kg", Min = 0, Max = 0.1, Default = "waste.composting.{kind}.labour", Help = "Labour per waste.")]
    public double LabourHoursPerKg { get; init; } = 0.0025;
}

/// <summary>Heaps or bins turned by hand.</summary>
[Kind("windrow")]
public sealed record WindrowComposting : Composting;

/// <summary>A closed vessel with forced air.</summary>
[Kind("vessel")]
public sealed record VesselComposting : Composting
{
    /// <summary>A vessel with the catalogue's values.</summary>
    public VesselComposting() => (TimeDays, RoomM3PerM2, ElectricityKwhPerKg, LabourHoursPerKg) = (56, 1.5, 0.04, 0.0015);
}
