using FsCheck.Fluent;
using Sim.Engine.Accounts;
using Sim.Engine.Studies;
using Sim.Engine.Tests.Schema;
using Sim.Engine.Water;

namespace Sim.Engine.Tests.Water;

public class HoldingTests
{
    [Fact]
    public void A_pit_by_hand_is_emptied_when_trucks_come_and_runs_over_until_then()
    {
        // 10 m3 that fill by 0.5 m3 an hour; at 8 m3, after 16 hours, two loads of 4 m3 are ordered, which come three hours later: the
        // next morning from 8. Full after 20 hours, so that the twelve until then run over.
        var pit = new Holding { VolumeM3 = 10, LeadTimeHours = 3 };
        HoldingState state = default;
        double overflowL = 0, takenSumL = 0;
        int[] came = [.. Enumerable.Range(0, 34).Where(h =>
        {
            HoldingHour hour = pit.Keep(ref state, 500, 4000, h % 24, out double takenL);
            overflowL += hour.OverflowL;
            takenSumL += takenL;
            return hour.Trips > 0;
        })];
        Assert.Equal([32, 33], came);
        Assert.Equal((6000, 8000, 3000), (overflowL, takenSumL, state.HeldL));
    }

    [Fact]
    public void A_schedule_empties_whatever_is_there_and_no_more_than_trucks_can_take_on_a_day()
    {
        // Every two days, 1 m3 an hour, loads of 8 m3: 48 m3 are six loads, two a day.
        var pit = new Holding { VolumeM3 = 1000, EveryDays = 2, TripsPerDay = 2 };
        HoldingState state = default;
        double[] trips = [.. Enumerable.Range(0, 24 * 6).Select(h => pit.Keep(ref state, 1000, 8000, h % 24, out _).Trips)];
        Assert.Equal([0, 0, 2, 2, 2, 2], trips.Chunk(24).Select(d => d.Sum()));
        Assert.Equal(double.PositiveInfinity, pit.OrderAtL);
    }

    [Fact]
    public void Toilets_close_while_it_is_full_and_open_when_a_truck_has_come()
    {
        var pit = new Holding { VolumeM3 = 1, LeadTimeHours = 0, OrderAtFraction = 1, WhenFull = WhenFull.ToiletsClosed };
        HoldingState state = default;
        double[] closed = [.. Enumerable.Range(0, 12).Select(h => pit.Keep(ref state, 500, 8000, h, out _).ToiletsClosedHours)];
        // Full after two hours; the truck of 8 o'clock takes what is there before the hour's own comes in.
        Assert.Equal([0, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 0], closed);
        Assert.False((pit with { WhenFull = WhenFull.Overflow }).ClosesToilets(new() { HeldL = 1000 }));
    }

    [Fact]
    public void What_comes_in_is_held_taken_or_runs_over()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<(byte Volume, byte Order, byte Load, byte[] Coming)>(), at =>
        {
            var pit = new Holding { VolumeM3 = 0.1 + at.Volume / 10.0, OrderAtFraction = 0.01 + at.Order / 260.0, LeadTimeHours = at.Order % 30, EveryDays = at.Load % 2 == 0 ? 1 + at.Load : null };
            HoldingState state = default;
            double inL = 0, outL = 0;
            for (int h = 0; h < 10 * at.Coming.Length; h++)
            {
                double startL = state.HeldL, comingL = 10 * at.Coming[h / 10];
                HoldingHour hour = pit.Keep(ref state, comingL, 500 + 40 * at.Load, h % 24, out double takenL);
                inL += comingL;
                outL += takenL + hour.OverflowL;
                if (hour.OverflowL < 0 || takenL < 0 || state.HeldL > 1000 * pit.VolumeM3 + 1e-9 || Math.Abs(hour.StoredL - (state.HeldL - startL)) > 1e-9)
                {
                    return false;
                }
            }
            return Math.Abs(inL - outL - state.HeldL) <= 1e-9 * Math.Max(1, inL);
        }).Holds();
    }

    // A month of 1,000 people: 1,800 kg BOD, 561 kg N. A quarter of what should have stayed in the pits ran over.
    [Fact]
    public void Oxygen_demand_of_what_runs_over_reaches_the_ground_and_none_is_lost()
    {
        var pits = new HoldingHour(StoredL: 1000, OverflowL: 2000, HeldL: 0, Trips: 3, ToiletsClosedHours: 5);
        WastewaterMonth Month(WastewaterTreatment? plant, WastewaterRoute toilets, WastewaterRoute other) => WastewaterMeters.Of(
            new WaterSystem { Wastewater = new() { Toilets = toilets, Greywater = other, ReturnFraction = 0.95, BodKgPerPersonDay = 0.06, Treatment = plant, Holding = new() { VolumeM3 = 10 }, EmptyingDistanceKm = 20 } },
            new WaterHour() with { BodKg = 1800, SeptageL = 5000, SoakedL = 1000, SewageToSewerL = 500 }, pits);
        WastewaterMonth trucks = Month(null, WastewaterRoute.Trucks, WastewaterRoute.Trucks);
        Assert.Equal((450, 1350, 3, 120, 2), (trucks.BodDischargedKg, trucks.BodPassedOnKg, trucks.EmptyingTrips, trucks.EmptyingKm, trucks.OverflowM3));
        Assert.Equal(3, trucks.DischargedM3, 12);
        Assert.Equal((true, true), (trucks.BodInBreach, trucks.NitrogenInBreach));
        // A septic tank passes on three eighths, and a quarter of the half that is sludge with it.
        WastewaterMonth septic = Month(Catalogued.Of<SepticTank>(), WastewaterRoute.Ground, WastewaterRoute.Ground);
        Assert.Equal(1800 * (0.375 + 0.5 / 4), septic.BodDischargedKg, 9);
        foreach ((WastewaterRoute toilets, WastewaterRoute other) in new[]
        {
            (WastewaterRoute.Sewer, WastewaterRoute.Sewer), (WastewaterRoute.River, WastewaterRoute.River),
            (WastewaterRoute.Trucks, WastewaterRoute.Ground), (WastewaterRoute.Ground, WastewaterRoute.Trucks), (WastewaterRoute.Trucks, WastewaterRoute.Sewer),
        })
        {
            WastewaterMonth month = Month(Catalogued.Of<LinedPit>(), toilets, other);
            Assert.Equal(1800, month.BodPassedOnKg + month.BodBrokenDownKg + month.BodDischargedKg, 9);
            Assert.Equal(561, month.NitrogenPassedOnKg + month.NitrogenRemovedKg + month.NitrogenDischargedKg, 9);
        }
    }

    [Fact]
    public void Equal_pits_that_fill_together_are_one_of_their_volume()
    {
        Holding ten = new() { VolumeM3 = 0.5, Count = 20 }, one = new() { VolumeM3 = 10 };
        Assert.Equal((one.TotalM3, one.OrderAtL), (ten.TotalM3, ten.OrderAtL));
        HoldingState a = default, b = default;
        for (int hour = 0; hour < 500; hour++)
        {
            Assert.Equal(one.Keep(ref a, 70, 5000, hour % 24, out double _), ten.Keep(ref b, 70, 5000, hour % 24, out double _));
        }
        Assert.True(a.HeldL > 0);
    }
}
