namespace Sim.Engine.Electricity;

/// <summary>The loads of people, staff and site with everything worked out that does not change by the hour.</summary>
/// <param name="LightingKwhPerPerson">All lights of a person in an hour.</param>
/// <param name="AppliancesKwhPerPersonDay">Charging and small appliances of a person in a day.</param>
/// <param name="CommunicationsKwh">Communication in an hour.</param>
/// <param name="OfficesKwhPerPerson">Offices in an hour, per staff member present.</param>
/// <param name="SiteLampsKwh">All lamps of the site in an hour.</param>
/// <param name="ColdChainKwh">Cold chain in an hour.</param>
/// <param name="BaseLoadKwh">Base load in an hour.</param>
public readonly record struct LoadsPlan(
    double LightingKwhPerPerson,
    double AppliancesKwhPerPersonDay,
    double CommunicationsKwh,
    double OfficesKwhPerPerson,
    double SiteLampsKwh,
    double ColdChainKwh,
    double BaseLoadKwh)
{
    private const double KwhPerWh = 1e-3;

    /// <summary>Works the loads of a site of a number of beds out.</summary>
    public static LoadsPlan Of(ElectricLoads loads, double capacityPeople) => new(
        KwhPerWh * loads.LightingWPerPerson * (1 - loads.LightingControlsFraction),
        KwhPerWh * loads.AppliancesWhPerPersonDay,
        KwhPerWh * loads.CommunicationsWPerPerson * capacityPeople,
        KwhPerWh * loads.OfficesWPerPerson * loads.DeskShareFraction,
        KwhPerWh * loads.LampPowerW * LoadAsks.Lamps(loads, capacityPeople) * (1 - loads.LightingControlsFraction),
        loads.ColdChainKwhPerDay / 24,
        KwhPerWh * loads.BaseLoadWPerPerson * capacityPeople);
}
