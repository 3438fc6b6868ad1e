using System.Runtime.Intrinsics;
using Sim.Engine.Climate;
using Sim.Engine.Electricity;
using Sim.Engine.Occupancy;
using Sim.Engine.Time;
using Sim.Engine.Water;

namespace Sim.Engine.Simulation;

// What depends on no state is worked out a day at a time. Taken hour by hour, each of a dozen columns would be waited for when its next
// line of memory is due; taken together, the columns come while others are worked on, and the day stays in the nearest cache.
public sealed partial class SiteSimulation
{
    private const int NoDay = -Calendar.HoursPerDay;

    private readonly GivenHour[] day = new GivenHour[Calendar.HoursPerDay];
    private readonly LoadsHour[] dayLoads = new LoadsHour[Calendar.HoursPerDay];
    private readonly TapsHour[] dayTaps = new TapsHour[Calendar.HoursPerDay];
    private readonly LoadsPlan loads;

    // First hour of the day at hand.
    private int midnight = NoDay;

    private void TurnDay(int h)
    {
        midnight = h - h % Calendar.HoursPerDay;
        WeatherYear weather = climate.Weather;
        ReadOnlySpan<double> outdoorC = OfDay(weather.DryBulbC), humidity = OfDay(weather.RelativeHumidityFraction);
        ReadOnlySpan<double> global = OfDay(weather.GlobalHorizontalWPerM2), rain = OfDay(weather.RainMm), elevation = OfDay(climate.SunElevationDeg);
        ReadOnlySpan<double> grid = OfDay(availability), solar = OfDay(solarKwh);
        ReadOnlySpan<byte> weekClocks = civil.CivilHourOfWeek.AsSpan(midnight, Calendar.HoursPerDay);
        ReadOnlySpan<PeopleHour> present = people.AsSpan(midnight, Calendar.HoursPerDay);
        Vector256<double> staffTaps = Vector256.Create(staffDrinkingL, staffBasinsL, 0, staffToiletsL);
        for (int i = 0; i < day.Length; i++)
        {
            ref GivenHour given = ref day[i];
            PeopleHour of = present[i];
            int weekClock = weekClocks[i], clock = weekClock % Calendar.HoursPerDay;
            given.People = of;
            (given.OutdoorC, given.HumidityFraction, given.GlobalHorizontalWPerM2, given.RainMm) = (outdoorC[i], humidity[i], global[i], rain[i]);
            (given.GridFraction, given.SolarKwh) = (grid[i], solar[i]);
            double awake = of.PresentPeople > 0 ? of.AwakePeople / of.PresentPeople : 0;
            LoadAsks.Write(loads, new LoadDrivers(of.PresentPeople, awake, of.StaffPeople, plan.CapacityPeople, elevation[i], clock), out dayLoads[i]);
            ref TapsHour taps = ref dayTaps[i];
            WaterAsks.Write(needs, of.PresentPeople, clock, out taps);
            if (useShares.Length > 0)
            {
                TapByHours(midnight + i, of.PresentPeople, ref taps);
            }
            TapsHour.Columns(ref taps) += of.StaffPeople * staffTaps;
            (given.WeekClock, given.Clock) = (weekClock, clock);
        }
        laundry.TurnDay(midnight, day[0].People.RegisteredPeople);
        catering.TurnDay(midnight, day[0].People.RegisteredPeople);
        cleaning.TurnDay(midnight, day[0].People.RegisteredPeople);
        servicesOpen = laundry.OpenHours | catering.OpenHours | cleaning.OpenHours;
        if (h == midnight && bank is not null)
        {
            OpenAndCloseUnits(day[0].People.RegisteredPeople);
        }
        if (climate.MainsC[midnight / Calendar.HoursPerDay] is var mainsC && mainsC != hotDay.ColdC)
        {
            hotDay.Turn(mainsC);
        }
    }

    private ReadOnlySpan<double> OfDay(double[] ofYear) => ofYear.AsSpan(midnight, Calendar.HoursPerDay);
}
