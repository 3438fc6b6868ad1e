namespace Sim.Cli.Charts;

/// <summary>Meanings with a fixed colour, so that the same thing looks the same in every chart.</summary>
public enum ColourRole
{
    SpaceHeating, HeatingByFuel, HotWaterByFuel, HotWater, Cooling, Ventilation, Kitchen, Lighting, Laundry, Appliances, Offices, Communications, WaterPumping, StreetLighting, Services, OtherUses,
    Grid, GridNight, Solar, Battery, Generator, Curtailed, Unserved, Exported,
    Electricity, HeatingOil, Lpg, NaturalGas, Pellets, Logs,
    Mains, Rainwater, Borehole, Greywater, Trucked, Sewage, Bottled,
    Showers, Toilets, Basins, Drinking, Cleaning, Leakage,
    Landfill, Rejects, Recycling, Composting, Digestion, OpenBurning, Reuse,
    Food, Garden, Paper, Plastic, Glass, Metal, Textile, Nappies, Wood, Hazardous,
    Scope1, Scope2, Scope3, Avoided, LandfillGas, WasteCollection,
    Baseline, Capex, Energy, Staff, Maintenance, Site, Security, Care,
    Outdoor, Smaller,
}
