using Sim.Engine.Schema;

namespace Sim.Engine.Electricity;

/// <summary>Electrical loads of people, staff and site; heat, pumps and services bring their own.</summary>
public sealed record ElectricLoads
{
    [Input("W/person", Min = 0, Max = 200, Default = "electricity.loads.lighting", Help = "Lights in dwellings per person, while they are on: awake and dark.")]
    public double LightingWPerPerson { get; init; }

    [Input("Wh/person/day", Min = 0, Max = 5000, Default = "electricity.loads.appliances", Help = "Phone charging and small appliances per person present and day.")]
    public double AppliancesWhPerPersonDay { get; init; }

    [Input("W/person", Min = 0, Max = 50, Default = "electricity.loads.communications", Help = "Wi-fi, cameras and communication per bed of capacity, all day.")]
    public double CommunicationsWPerPerson { get; init; }

    [Input("fraction", Min = 0, Max = 1, Otherwise = "0", Help = "Share of the light in dwellings and of the site's lamps that presence sensors, daylight sensors and dimming save.")]
    public double LightingControlsFraction { get; init; }

    [Input("W/person", Min = 0, Max = 1000, Default = "electricity.loads.offices", Help = "Computer, printing and light per staff member at a desk.")]
    public double OfficesWPerPerson { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "electricity.loads.desk_share", Help = "Share of the staff present who work at a desk.")]
    public double DeskShareFraction { get; init; }

    [Input(Min = 0, Max = 100_000, Help = "Number of lamps on paths and yards; omitted: one for every beds_per_lamp beds of capacity.")]
    public int? SiteLamps { get; init; }

    [Input(Min = 1, Max = 10_000, Default = "electricity.loads.beds_per_lamp", Help = "Beds of capacity for each lamp of the site, where their number is not given.")]
    public int BedsPerLamp { get; init; } = 1;

    [Input("W", Min = 0, Max = 2000, Default = "electricity.loads.lamp_power", Help = "Power of one lamp of the site, on while the sun is down.")]
    public double LampPowerW { get; init; }

    [Input("kWh/day", Min = 0, Max = 1000, Default = "electricity.loads.cold_chain", Help = "Fridges for medicines and other critical cooling, the whole site.")]
    public double ColdChainKwhPerDay { get; init; }

    [Input("W/person", Min = 0, Max = 200, Default = "electricity.loads.base_load", Help = "Security, standby and small plant per bed of capacity, all day.")]
    public double BaseLoadWPerPerson { get; init; }
}
