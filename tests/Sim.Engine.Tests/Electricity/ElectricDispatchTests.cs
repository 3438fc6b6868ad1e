using FsCheck;
using FsCheck.Fluent;
using Sim.Engine.Electricity;
using Sim.Engine.Schema;

namespace Sim.Engine.Tests.Electricity;

public class ElectricDispatchTests
{
    private const int N = Shedding.EndUses;

    private static readonly Gen<double[]> Asks =
        Gen.Choose(0, 100_000).Select(n => n % 5 == 0 ? 0 : n / 1000.0).ArrayOf(N);

    private static readonly Gen<double> Kwh = Gen.Choose(0, 1_000_000).Select(n => n % 4 == 0 ? 0 : n / 1000.0);

    private static readonly Gen<double> Fraction =
        Gen.OneOf(Gen.Constant(0.0), Gen.Constant(1.0), Gen.Choose(0, 1000).Select(n => n / 1000.0));

    [Fact]
    public void End_uses_stand_in_the_order_of_their_priority()
    {
        Priority[] order = [.. Enum.GetValues<ElectricEndUse>().Select(Shedding.PriorityOf)];
        Assert.Equal(N, order.Length);
        Assert.Equal(order.Order(), order);
        Assert.Equal(Enum.GetValues<Priority>(), order.Distinct());
    }

    [Fact]
    public void The_last_priority_served_is_served_in_part_and_shared_in_proportion()
    {
        double[] asks = new double[N], granted = new double[N];
        asks[(int)ElectricEndUse.Communications] = 3;
        asks[(int)ElectricEndUse.RoomHeating] = 10;
        asks[(int)ElectricEndUse.Lighting] = 6;
        asks[(int)ElectricEndUse.Appliances] = 2;
        Shedding.Grant(asks, 17, granted);
        Assert.Equal(3, granted[(int)ElectricEndUse.Communications]);
        Assert.Equal(10, granted[(int)ElectricEndUse.RoomHeating]);
        Assert.Equal(3, granted[(int)ElectricEndUse.Lighting]);
        Assert.Equal(1, granted[(int)ElectricEndUse.Appliances]);
    }

    [Fact]
    public void Nothing_granted_exceeds_its_ask_or_the_total_and_no_lower_priority_is_served_before_a_higher() =>
        Prop.ForAll(Asks.ToArbitrary(), Kwh.ToArbitrary(), (asks, available) =>
        {
            var granted = new double[N];
            Shedding.Grant(asks, available, granted);
            bool within = granted.Zip(asks).All(p => p.First >= 0 && p.First <= p.Second);
            bool total = granted.Sum() <= available * (1 + 1e-12);
            bool all = asks.Sum() > available || granted.Zip(asks).All(p => p.First == p.Second);
            bool none = asks.Sum() <= available || Math.Abs(granted.Sum() - available) <= 1e-9 * available;
            int firstShort = Array.FindIndex([.. granted.Zip(asks)], p => p.First < p.Second);
            bool order = firstShort < 0 || Enumerable.Range(0, N).All(u => granted[u] == 0
                || Shedding.PriorityOf((ElectricEndUse)u) <= Shedding.PriorityOf((ElectricEndUse)firstShort));
            return within && total && all && none && order;
        }).Holds();

    [Fact]
    public void The_bus_closes_for_any_hour_and_keeps_within_the_limits() =>
        Prop.ForAll(Asks.ToArbitrary(), Gen.Zip(Kwh, Fraction).ToArbitrary(), Gen.Zip(Kwh, Kwh).ToArbitrary(), (wanted, sun, limits) =>
        {
            (double pvKwh, double availability) = sun;
            var grid = new GridConnection { ImportLimitKw = limits.Item1, ExportLimitKw = limits.Item2 };
            double[] asks = [.. wanted.Select(w => PartialHour.AskInstant(w, availability))];
            var drawn = new double[N];
            double offerKwh = ElectricDispatch.OfferKwh(grid, pvKwh, availability);
            Shedding.Grant(asks, offerKwh, drawn);
            ElectricityHour hour = ElectricDispatch.Settle(grid, pvKwh, availability, wanted, drawn);

            double scale = pvKwh + hour.GridImportKwh + 1;
            return Math.Abs(HourBalance.Residual(hour, Node.Electricity)) < 1e-12 * scale
                && hour.GridImportKwh >= 0 && hour.GridImportKwh <= limits.Item1 * availability + 1e-12 * scale
                && hour.ExportedKwh >= 0 && hour.ExportedKwh <= limits.Item2 * availability
                && hour.CurtailedKwh >= -1e-12 * scale
                && (hour.GridImportKwh <= 1e-12 * scale || hour.ExportedKwh <= 1e-12 * scale)
                && Math.Abs(wanted.Sum() - drawn.Sum() - HourBalance.SumOf(hour, "Unserved")) < 1e-9 * (wanted.Sum() + 1);
        }).Holds();

    [Fact]
    public void Without_grid_nothing_is_served_and_all_sun_is_curtailed()
    {
        double[] wanted = [.. Enumerable.Repeat(2.0, N)];
        var drawn = new double[N];
        var grid = new GridConnection();
        Shedding.Grant([.. wanted.Select(w => PartialHour.AskInstant(w, 0))], ElectricDispatch.OfferKwh(grid, 50, 0), drawn);
        ElectricityHour hour = ElectricDispatch.Settle(grid, 50, 0, wanted, drawn);
        Assert.All(drawn, kwh => Assert.Equal(0, kwh));
        Assert.Equal(50, hour.CurtailedKwh);
        Assert.Equal(0, hour.GridImportKwh);
        Assert.Equal(0, hour.ExportedKwh);
        Assert.Equal(28, HourBalance.SumOf(hour, "Unserved"));
    }

    [Fact]
    public void Sun_serves_the_load_first_and_its_surplus_is_exported_up_to_the_limit()
    {
        var drawn = new double[N];
        drawn[(int)ElectricEndUse.Kitchen] = 30;
        var grid = new GridConnection { ExportLimitKw = 15 };
        ElectricityHour hour = ElectricDispatch.Settle(grid, 50, 1, drawn, drawn);
        Assert.Equal((30, 0, 15, 5), (hour.PvUsedKwh, hour.GridImportKwh, hour.ExportedKwh, hour.CurtailedKwh));
        hour = ElectricDispatch.Settle(grid, 50, 0.5, drawn, drawn);
        Assert.Equal((25, 5, 0, 25), (hour.PvUsedKwh, hour.GridImportKwh, hour.ExportedKwh, hour.CurtailedKwh));
    }

    [Fact]
    public void Loads_that_can_catch_up_run_at_capacity_in_the_part_of_the_hour_with_power()
    {
        Assert.Equal(1, PartialHour.AskInstant(4, 0.25));
        Assert.Equal(4, PartialHour.AskDeferrable(4, 20, 0.25));
        Assert.Equal(2.5, PartialHour.AskDeferrable(4, 10, 0.25));
        Assert.Equal(0, PartialHour.AskDeferrable(4, double.PositiveInfinity, 0));
    }

    // Expected values of the HOMER textbook coefficients for a set of 20 kW.
    [Theory]
    [InlineData(5, 2.913)]
    [InlineData(10, 4.143)]
    [InlineData(20, 6.603)]
    public void Generator_fuel_follows_the_linear_curve(double outputKw, double expectedL) =>
        Assert.Equal(expectedL, Generator.FuelL(outputKw, 20, 0.08415, 0.246), 1e-12);
}
