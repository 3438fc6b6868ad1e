using Sim.Engine.Electricity;

namespace Sim.Engine.Studies;

/// <summary>A spell of cold or heat at a site, with the grid or with a cut in it.</summary>
/// <param name="CutFrom">Hour of the spell with which the cut begins; none without one.</param>
/// <param name="CutHours">Its length.</param>
/// <param name="OutdoorC">Outdoor temperature by the hour.</param>
/// <param name="Rooms">Buildings where somebody sleeps or stays, or which are heated or cooled.</param>
/// <param name="UnservedKwh">Electricity not served, by end use: wanted and never made up.</param>
/// <param name="PeakImportKw">Highest hour of import.</param>
/// <param name="HeatWantedKwh">Heat that holds the setpoints throughout: of the same hours with heat without limit.</param>
/// <param name="HeatGivenKwh">Heat that the heaters gave.</param>
/// <param name="HotWaterUnmetL">Hot water asked for and not given.</param>
/// <param name="WaterUnservedL">Water asked for and not given.</param>
/// <param name="LowestTankL">Lowest level of the water tank; none without one.</param>
/// <param name="LowestStoreC">Coldest hour of the hot-water store; none without one.</param>
/// <param name="DieselL">Diesel of the generator.</param>
/// <param name="FrozenHours">Hours in which pipes were frozen; none where they cannot freeze.</param>
/// <param name="SourceDownHours">Hours in which mains or pump were out of order.</param>
/// <param name="Closes">Whether every balance closes.</param>
public sealed record SpellCase(
    int? CutFrom, int CutHours, double[] OutdoorC, IReadOnlyList<SpellRoom> Rooms, double[] UnservedKwh, double PeakImportKw, double HeatWantedKwh, double HeatGivenKwh,
    double HotWaterUnmetL, double WaterUnservedL, double? LowestTankL, double? LowestStoreC, double DieselL, double? FrozenHours, double SourceDownHours, bool Closes)
{
    /// <summary>Stocks of fuel; empty where the site keeps none.</summary>
    public IReadOnlyList<SpellStock> Stocks { get; init; } = [];

    /// <summary>Cooling that machines gave, kWh.</summary>
    public double CoolingGivenKwh { get; init; }

    /// <summary>Cooling that setpoints lacked and that is never made up, kWh.</summary>
    public double CoolingLackingKwh { get; init; }

    /// <summary>Electricity asked for and not given, kWh.</summary>
    public double AllUnservedKwh => UnservedKwh.Sum();

    /// <summary>Electricity that room heaters asked for and did not get, kWh.</summary>
    public double UnservedHeatKwh => UnservedKwh[(int)ElectricEndUse.RoomHeating];

    /// <summary>Electricity that cooling machines asked for and did not get, kWh.</summary>
    public double UnservedCoolingKwh => UnservedKwh[(int)ElectricEndUse.RoomCooling];

    /// <summary>People-hours below an operative temperature, C.</summary>
    public double PeopleHoursBelow(double limitC) => Rooms.Sum(r => r.PeopleHoursBelow(limitC));

    /// <summary>People-hours above an operative temperature, C.</summary>
    public double PeopleHoursAbove(double limitC) => Rooms.Sum(r => r.PeopleHoursAbove(limitC));

    /// <summary>People-hours of the nights above an operative temperature, C.</summary>
    public double NightPeopleHoursAbove(double limitC) => Rooms.Sum(r => r.NightPeopleHoursAbove(limitC));

    /// <summary>People-hours with a heat index of so much or more, C.</summary>
    public double IndexPeopleHours(double leastC) => Rooms.Sum(r => r.IndexPeopleHours(leastC));
}
