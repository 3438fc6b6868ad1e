using Sim.Engine.Accounts;
using Sim.Engine.Schema;

namespace Sim.Engine.Tests.Accounts;

/// <summary>Meters and inputs with numbers that can be worked by hand.</summary>
internal static class Sample
{
    /// <summary>Everything metered, nothing zero; a different amount in each month.</summary>
    public static MeteredMonth Month(int month, string site = "site", double scale = 1)
    {
        double s = scale * (1 + (0.01 * month));
        var fuel = new double[Enum.GetValues<Carrier>().Length];
        for (int i = 1; i < fuel.Length; i++)
        {
            fuel[i] = 100 * i * s;
        }
        double[] streams = [.. Enum.GetValues<WasteStream>().Select((_, i) => (10.0 + i) * s)];
        return new MeteredMonth
        {
            Site = site,
            Month = month,
            Days = 30,
            PersonNights = 3000 * s,
            CapacityPeople = 200,
            ImportKwh = [5000 * s, 4000 * s],
            ExportKwh = 300 * s,
            PvUsedKwh = 700 * s,
            PeakImportKw = 40 * s,
            ElectricityUsedKwh = 9700 * s,
            EndUsesKwh = [new("lights", 2700 * s), new("heat", 7000 * s)],
            FuelUsed = fuel,
            MainsM3 = 220 * s,
            TruckedM3 = 5 * s,
            BottledL = 50 * s,
            SewageM3 = 180 * s,
            SeptageM3 = 8 * s,
            BodKg = 180 * s,
            Waste = new() { LandfilledKg = streams, RecycledKg = [.. streams.Select(x => x / 4)], LandfillGateKg = streams.Sum(), LandfillMethaneKg = 20 * s },
            Services =
            [
                new(ServiceKind.Laundry, "washers' cooperative", 1500 * s, 1.3, 1200 * s, 900 * s, 20 * s),
                new(ServiceKind.Catering, "", 9000 * s, 1.45),
            ],
            StaffPeople = [new("cook", 4), new("guard", 6)],
            ResidentsByDay = [.. Enumerable.Repeat(100.0 * s, 30)],
            DeliveredLByDay = [.. Enumerable.Repeat(7000.0 * s, 30)],
            PeopleHours = 50_000,
            ColdPeopleHours = 400,
            HotPeopleHours = 100,
            Taps = 10,
            Toilets = 8,
            Showers = 6,
            LivingM2ByDay = [.. Enumerable.Repeat(600.0, 30)],
            RoomHeatKwh = 6000,
            HeatedAreaM2 = 500,
        };
    }

    public static MeteredMonth[] Period(int years, double scale = 1) =>
        [.. Enumerable.Range(0, years * 12).SelectMany(m => new[] { Month(m, "north", scale), Month(m, "south", 0.5 * scale) })];

    public static Investment Solar => new()
    {
        Name = "solar",
        CapexEur = 85_000,
        LifetimeYears = 12,
        MaintenanceEurPerYear = 1_275,
        Vat = Vat.Excluded,
        EmbodiedKgCo2e = 90_000,
    };

    /// <summary>Inputs filled from the catalogue.</summary>
    public static AccountInputs Defaults { get; } = Catalogue.Fill<AccountInputs>();
}
