using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>
/// What the meters of one site show for one month of the period: all that money, emissions and standards are read from.
/// Flows are sums over the month in canonical units; arrays by enum are indexed by its value.
/// </summary>
public sealed record MeteredMonth
{
    /// <summary>Index of the day (or only) band in <see cref="ImportKwh"/>.</summary>
    public const int DayBand = 0;

    /// <summary>Index of the night band in <see cref="ImportKwh"/>.</summary>
    public const int NightBand = 1;

    /// <summary>Name of the site.</summary>
    public string Site { get; init; } = "site";

    /// <summary>Month of the period, from 0; month / 12 is the year.</summary>
    public int Month { get; init; }

    /// <summary>Whether the centre is closed and handed back: nobody is there, and nothing is used or paid.</summary>
    public bool Closed { get; init; }

    /// <summary>Whether the centre closes at its end.</summary>
    public bool ClosesAfter { get; init; }

    /// <summary>Days of the month (February always has 28).</summary>
    public int Days { get; init; } = 30;

    /// <summary>Nights spent by residents.</summary>
    public double PersonNights { get; init; }

    /// <summary>Heating degree days below 18 C, K day: what the month's mean outdoor temperature lacks of it, times its days.</summary>
    public double HeatingDegreeDays { get; init; }

    /// <summary>Places of the site.</summary>
    public double CapacityPeople { get; init; }

    /// <summary>Electricity from the grid by tariff band, kWh.</summary>
    public double[] ImportKwh { get; init; } = new double[2];

    /// <summary>Electricity fed into the grid, kWh.</summary>
    public double ExportKwh { get; init; }

    /// <summary>PV electricity used on the site (not exported, not curtailed), kWh.</summary>
    public double PvUsedKwh { get; init; }

    /// <summary>Electricity from the site's generator, kWh.</summary>
    public double GeneratorKwh { get; init; }

    /// <summary>Diesel that the generator burnt, L.</summary>
    public double GeneratorDieselL { get; init; }

    /// <summary>Diesel that heaters and boilers burnt, L.</summary>
    public double HeatDieselL { get; init; }

    /// <summary>Diesel that vehicles burnt on journeys to the site, L.</summary>
    public double JourneyDieselL { get; init; }

    /// <summary>LPG that the kitchen burnt, L.</summary>
    public double KitchenLpgL { get; init; }

    /// <summary>Energy that the battery holds between empty and full at the month's end, kWh.</summary>
    public double BatteryCapacityKwh { get; init; }

    /// <summary>Part of the battery's life that is left at the month's end, 0-1; none where it does not age by use.</summary>
    public double? BatteryLifeLeftFraction { get; init; }

    /// <summary>Usable capacity of a battery that takes the place of a worn one at the month's end, kWh.</summary>
    public double BatteryReplacedKwh { get; init; }

    /// <summary>Highest hourly import of the month, kW.</summary>
    public double PeakImportKw { get; init; }

    /// <summary>Electricity used on the site from all sources, kWh.</summary>
    public double ElectricityUsedKwh { get; init; }

    /// <summary>Electricity asked for and not granted, kWh.</summary>
    public double ElectricityUnservedKwh { get; init; }

    /// <summary>Water asked for and not delivered, m3.</summary>
    public double WaterUnservedM3 { get; init; }

    /// <summary>Hours in which any electricity was not granted.</summary>
    public double UnservedHours { get; init; }

    /// <summary>Electricity asked for and not granted, by end use.</summary>
    public IReadOnlyList<UnservedUse> Unserved { get; init; } = [];

    /// <summary>Electricity used by end use, kWh.</summary>
    public IReadOnlyList<NamedAmount> EndUsesKwh { get; init; } = [];

    /// <summary>Heat given to the rooms, kWh.</summary>
    public double RoomHeatKwh { get; init; }

    /// <summary>That part of it which kept closed units from frost, kWh.</summary>
    public double ClosedRoomHeatKwh { get; init; }

    /// <summary>Room heat that setpoints lacked and that was never made up, kWh.</summary>
    public double RoomHeatLackingKwh { get; init; }

    /// <summary>Heat taken out of rooms by cooling, kWh.</summary>
    public double RoomCoolingKwh { get; init; }

    /// <summary>Heat and moisture that cooling machines took out of rooms, kWh.</summary>
    public double CoolingMachinesKwh { get; init; }

    /// <summary>Electricity of cooling machines, kWh.</summary>
    public double CoolingElectricityKwh { get; init; }

    /// <summary>Room cooling of machines that setpoints lacked and that was never made up, kWh.</summary>
    public double RoomCoolingLackingKwh { get; init; }

    /// <summary>Highest hour of heat into all rooms, kW.</summary>
    public double PeakHeatingKw { get; init; }

    /// <summary>Highest hour of cooling of all rooms, kW.</summary>
    public double PeakCoolingKw { get; init; }

    /// <summary>Lowest air temperature of any building's open units, C; not a number without buildings.</summary>
    public double LowestRoomC { get; init; } = double.NaN;

    /// <summary>Highest air temperature of any building's open units, C.</summary>
    public double HighestRoomC { get; init; } = double.NaN;

    /// <summary>Hours in which a heat pump lifted heat outside the range of its data, for rooms and for water.</summary>
    public double LiftClampedHours { get; init; }

    /// <summary>Electricity of the generator that nobody took, kWh.</summary>
    public double GeneratorUntakenKwh { get; init; }

    /// <summary>Heat delivered in hot water, kWh.</summary>
    public double WaterHeatKwh { get; init; }

    /// <summary>Hot water that the store could not give, L.</summary>
    public double HotWaterUnmetL { get; init; }

    /// <summary>Its heat, kWh.</summary>
    public double HotWaterUnmetKwh { get; init; }

    /// <summary>Heated floor area of open units, m2.</summary>
    public double HeatedAreaM2 { get; init; }

    /// <summary>Fuel used by <see cref="Carrier"/>, native unit (L, kg, kWh of gas); the place of electricity stays zero.</summary>
    public double[] FuelUsed { get; init; } = new double[Enum.GetValues<Carrier>().Length];

    /// <summary>Fuel invoiced by <see cref="Carrier"/>, native unit: what trucks brought where the site keeps a stock of it, else what was used.</summary>
    public double[] FuelBought { get => field ?? FuelUsed; init; }

    /// <summary>Diesel of the trucks that bring fuel to a stock, burnt by the supplier, L; none where the site keeps no stock.</summary>
    public double FuelTruckDieselL { get; init; }

    /// <summary>Mains water, m3.</summary>
    public double MainsM3 { get; init; }

    /// <summary>Water delivered by truck, m3.</summary>
    public double TruckedM3 { get; init; }

    /// <summary>Water from the site's own sources (rain, borehole, reused greywater), m3; nothing is paid for it.</summary>
    public double OwnWaterM3 { get; init; }

    /// <summary>Bottled water, L.</summary>
    public double BottledL { get; init; }

    /// <summary>Wastewater to the sewer, m3.</summary>
    public double SewageM3 { get; init; }

    /// <summary>Septage taken away by truck, m3.</summary>
    public double SeptageM3 { get; init; }

    /// <summary>Organic load of the wastewater, kg BOD.</summary>
    public double BodKg { get; init; }

    /// <summary>Diesel of the trucks that bring water, burnt by the supplier, L.</summary>
    public double WaterTruckDieselL { get; init; }

    /// <summary>Deliveries of water trucks.</summary>
    public double WaterTruckTrips { get; init; }

    /// <summary>Way of these trucks there and back, km.</summary>
    public double WaterTruckKm { get; init; }

    /// <summary>Hours in which taps gave less than was asked of them, h.</summary>
    public double WaterShortHours { get; init; }

    /// <summary>Ways of the wastewater: treatment on the site, what is led into the ground or a river, what the town takes.</summary>
    public WastewaterMonth Wastewater { get; init; } = new();

    /// <summary>What became of the waste.</summary>
    public WasteMonth Waste { get; init; } = new();

    /// <summary>Services done.</summary>
    public IReadOnlyList<ServiceMonth> Services { get; init; } = [];

    /// <summary>Packaging and single-use items of the meals served by <see cref="WasteStream"/>, kg.</summary>
    public double[] SingleUseKg { get; init; } = new double[Enum.GetValues<WasteStream>().Length];

    /// <summary>Emissions of making and bringing the hygiene kits handed out, kgCO2e.</summary>
    public double HygieneKitsKgCo2e { get; init; }

    /// <summary>Staff by role, people (full-time posts).</summary>
    public IReadOnlyList<NamedAmount> StaffPeople { get; init; } = [];

    /// <summary>Residents of each day.</summary>
    public double[] ResidentsByDay { get; init; } = [];

    /// <summary>Water delivered to residents on each day, L.</summary>
    public double[] DeliveredLByDay { get; init; } = [];

    /// <summary>Water delivered to residents in each hour, L; empty where unknown.</summary>
    public ReadOnlyMemory<double> DeliveredLByHour { get; init; }

    /// <summary>Hours of residents in rooms, people-hours.</summary>
    public double PeopleHours { get; init; }

    /// <summary>People-hours in rooms colder than <see cref="ColdLimitC"/>.</summary>
    public double ColdPeopleHours { get; init; }

    /// <summary>People-hours in rooms hotter than <see cref="HotLimitC"/>.</summary>
    public double HotPeopleHours { get; init; }

    /// <summary>People-hours with less fresh air than <see cref="FreshAirLimitLPerSecondPerson"/>.</summary>
    public double StaleAirPeopleHours { get; init; }

    /// <summary>Operative temperature below which people-hours were counted as too cold, C; 0 where unknown.</summary>
    public double ColdLimitC { get; init; }

    /// <summary>Operative temperature above which people-hours were counted as too hot, C; 0 where unknown.</summary>
    public double HotLimitC { get; init; }

    /// <summary>Fresh air below which people-hours were counted as short of it, L/s per person; 0 where unknown.</summary>
    public double FreshAirLimitLPerSecondPerson { get; init; }

    /// <summary>Taps of the site; 0 where unknown (then not judged).</summary>
    public double Taps { get; init; }

    /// <summary>Share of women and girls among the residents.</summary>
    public double WomenFraction { get; init; }

    /// <summary>Share of members of families among the residents.</summary>
    public double FamiliesFraction { get; init; }

    /// <summary>Showers that a resident takes in a day.</summary>
    public double ShowersPerPersonDay { get; init; }

    /// <summary>Visits of a resident to a toilet in a day.</summary>
    public double ToiletsPerPersonDay { get; init; }

    /// <summary>Lamps of the site.</summary>
    public double SiteLamps { get; init; }

    /// <summary>Toilets of the site; 0 where unknown.</summary>
    public double Toilets { get; init; }

    /// <summary>Showers of the site; 0 where unknown.</summary>
    public double Showers { get; init; }

    /// <summary>Covered living space in use on each day, m2; empty where unknown.</summary>
    public double[] LivingM2ByDay { get; init; } = [];

    /// <summary>Area of the whole site, m2; 0 where unknown.</summary>
    public double SiteAreaM2 { get; init; }

    /// <summary>Wash basins of the site; 0 where unknown.</summary>
    public double Basins { get; init; }

    /// <summary>Bedrooms of all units, open or not; 0 where unknown.</summary>
    public double Bedrooms { get; init; }

    /// <summary>Most residents who share a bedroom by the plan of the buildings, while there are beds for all; 0 where unknown.</summary>
    public double PeoplePerBedroom { get; init; }

    /// <summary>Work of services that was due and never done: meals, kg of laundry, m2 of cleaning.</summary>
    public IReadOnlyList<NamedAmount> ServicesLost { get; init; } = [];

    /// <summary>Whether there is a connection to the grid, which has a meter and standing charges.</summary>
    public bool HasGrid { get; init; } = true;

    /// <summary>Homes rented from owners.</summary>
    public HomesMonth Homes { get; init; }

    /// <summary>Journeys to the site; their fuel and crew stand with fuel and staff.</summary>
    public IReadOnlyList<JourneyMonth> Journeys { get; init; } = [];

    /// <summary>Year of the period, from 0.</summary>
    public int Year => Month / 12;

    /// <summary>Days of all places of the site, occupied or not.</summary>
    public double PlaceDays => CapacityPeople * Days;

    /// <summary>Grid electricity of all bands, kWh.</summary>
    public double ImportTotalKwh => ImportKwh.Sum();

    /// <summary>Services done, without an enumerator for each reading.</summary>
    internal ReadOnlySpan<ServiceMonth> ServicesSpan => Services is ServiceMonth[] array ? array : [.. Services];

    /// <summary>Staff by role, the same way.</summary>
    internal ReadOnlySpan<NamedAmount> StaffSpan => StaffPeople is NamedAmount[] array ? array : [.. StaffPeople];

    /// <summary>Whether a service is metered here, however little of it was done.</summary>
    public bool Meters(ServiceKind kind)
    {
        foreach (ref readonly ServiceMonth service in ServicesSpan)
        {
            if (service.Kind == kind)
            {
                return true;
            }
        }
        return false;
    }
}
