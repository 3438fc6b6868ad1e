namespace Sim.Engine.Waste;

/// <summary>What composting and digestion carry from one hour to the next.</summary>
public struct TreatmentState
{
    /// <summary>Waste in the digester, kg.</summary>
    public double DigestingKg { get; internal set; }

    /// <summary>Waste fed in an hour, mean of about the last week, kg: the stay in a tank follows it.</summary>
    public double FedKgPerHour { get; internal set; }

    /// <summary>Share of what the digester held that left it in this hour.</summary>
    public double ReleasedFraction { get; internal set; }

    /// <summary>Temperature of the digester, where it has a tank.</summary>
    public double DigesterC { get; internal set; }

    /// <summary>Gas in the store, kWh.</summary>
    public double BiogasKwh { get; internal set; }

    /// <summary>What was treated and what of it is in the digester.</summary>
    public OrganicFlows Organics { get; internal set; }

    /// <summary>Electricity that the plant runs on in an hour, kWh.</summary>
    public double RunningKwh { get; internal set; }
}
