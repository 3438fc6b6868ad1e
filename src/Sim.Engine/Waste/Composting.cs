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

    /// <summary>Electricity per kg of waste.</summary>
    public abstract double ElectricityKwhPerKg { get; init; }

    /// <summary>Labour per kg of waste.</summary>
    public abstract double LabourHoursPerKg { get; init; }
}

/// <summary>Heaps or bins turned by hand.</summary>
[Kind("windrow")]
public sealed record WindrowComposting : Composting
{
    [Input("kWh/kg", Min = 0, Max = 1, Default = "waste.composting.windrow.electricity", Help = "Electricity, shredding included.")]
    public override double ElectricityKwhPerKg { get; init; } = 0.002;

    [Input("h/kg", Min = 0, Max = 0.1, Default = "waste.composting.windrow.labour", Help = "Labour.")]
    public override double LabourHoursPerKg { get; init; } = 0.0025;
}

/// <summary>A closed vessel with forced air.</summary>
[Kind("vessel")]
public sealed record VesselComposting : Composting
{
    [Input("kWh/kg", Min = 0, Max = 1, Default = "waste.composting.vessel.electricity", Help = "Electricity for air, turning and shredding.")]
    public override double ElectricityKwhPerKg { get; init; } = 0.04;

    [Input("h/kg", Min = 0, Max = 0.1, Default = "waste.composting.vessel.labour", Help = "Labour.")]
    public override double LabourHoursPerKg { get; init; } = 0.0015;
}
