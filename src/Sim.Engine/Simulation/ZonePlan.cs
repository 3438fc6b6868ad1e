using Sim.Engine.Buildings;
using Sim.Engine.Heat;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;

namespace Sim.Engine.Simulation;

/// <summary>A building made ready: its representative open unit and, where units close, its closed one.</summary>
internal sealed class ZonePlan
{
    public ZonePlan(string name, BuildingInputs inputs, double airJPerM3K, int openZone, HeatNetwork? network = null, Fabrics? fabrics = null)
    {
        (Name, Inputs) = (name, inputs);
        Zone = Zone.From(inputs.Shell, inputs.Heating.ConvectiveFraction, inputs.Ventilation.OpenAboveC, fabrics);
        OpenZone = openZone;
        Sleeps = inputs.PeoplePerUnitPeople is not null;
        ClosedZone = Sleeps && inputs.Closing == UnitClosing.ByOccupancy ? openZone + 1 : -1;
        PeoplePerUnit = inputs.PeoplePerUnitPeople ?? 0;
        LeaksWPerK = Ventilation.AirChangeWPerK(inputs.Ventilation, inputs.Shell.InfiltrationPerHour, Zone.VolumeM3, 0, airJPerM3K);
        FreshWPerKPerPerson = Ventilation.AirChangeWPerK(inputs.Ventilation, 0, Zone.VolumeM3, 1, airJPerM3K);
        FanKwhPerWPerK = Ventilation.FanKwhPerWPerK(inputs.Ventilation, airJPerM3K);
        OpenWindowsWPerK = Ventilation.OpenWindowsWPerK(inputs.Ventilation, Zone.VolumeM3, airJPerM3K);
        for (int hour = 0; hour < Setpoints.HoursPerWeek; hour++)
        {
            SetpointC[hour] = IsHeated ? Setpoints.HeatingC(inputs.Setpoint, hour) : Setpoints.NoHeatingC;
            CourseK[hour] = IsHeated ? Setpoints.CourseK(inputs.Setpoint, hour) : 0;
            CoolingSetpointC[hour] = Setpoints.CoolingSetpointC(inputs.Setpoint, hour);
        }
        for (int hour = 0; hour < 24; hour++)
        {
            FanWPerK[hour] = Ventilation.FanWPerK(inputs.Ventilation, Zone.VolumeM3, airJPerM3K, hour);
        }
        Cooler = Cooler.Of(inputs.Cooling, inputs.Heating, inputs.Setpoint.CoolingC ?? AirConditioner.RatedRoomC);
        CoolingW = (inputs.Cooling is IdealCooling ideal ? ideal.CapacityKw ?? double.PositiveInfinity : Cooler?.RatedKw ?? 0) * 1000;
        Zone = Zone with { SetpointJumps = IsHeated && Jumps(), AirDensityFraction = airJPerM3K / Ventilation.AirJPerM3K(0) };
        FollowsClock = CoolingW > 0 || inputs.Ventilation.FanPerHour > 0 || Recovers || CourseK.Any(k => k != 0);
        for (int month = 1; month <= 12; month++)
        {
            OffInMonth[month - 1] = Setpoints.IsOff(inputs.Setpoint, month);
            CoolsInMonth[month - 1] = Setpoints.IsCooling(inputs.Setpoint, month);
        }
        FrostC = IsHeated ? inputs.Setpoint.FrostC : Setpoints.NoHeatingC;
        FloorAreaM2 = inputs.Shell.FloorAreaM2;
        OffAboveC = inputs.Setpoint.OffAboveC ?? double.PositiveInfinity;
        Network = inputs.Heating is NetworkHeating ? network : null;
        HeaterFollowsWeather = Network is { } pipes ? HeatNetworks.FollowsWeather(pipes.Plant) : RoomHeaters.FollowsWeather(inputs.Heating);
        Heater = HeaterFollowsWeather ? default : HeaterAt(0, 0);
        Fuel = Network is { } on ? HeatNetworks.CarrierOf(on.Plant) : RoomHeaters.CarrierOf(inputs.Heating);
    }

    public string Name { get; }

    public BuildingInputs Inputs { get; }

    public Zone Zone { get; private set; }

    /// <summary>Whether a heat exchanger warms fresh air with used air.</summary>
    public bool Recovers => Inputs.Ventilation.HeatRecoveryFraction > 0 && FreshWPerKPerPerson > 0;

    /// <summary>Electricity of a fan for air of a conductance, kWh per W/K and hour.</summary>
    public double FanKwhPerWPerK { get; }

    /// <summary>Index of the open unit's zone.</summary>
    public int OpenZone { get; }

    /// <summary>Index of the closed unit's zone; -1 where all units stay open.</summary>
    public int ClosedZone { get; }

    /// <summary>Index of the building's last zone.</summary>
    public int LastZone => Math.Max(OpenZone, ClosedZone);

    public bool Sleeps { get; }

    public bool IsHeated => Inputs.Heating is not NoHeating;

    public double PeoplePerUnit { get; }

    public double LeaksWPerK { get; }

    public double FreshWPerKPerPerson { get; }

    public double OpenWindowsWPerK { get; }

    /// <summary>Whether weekdays and weekends have setpoints of their own.</summary>
    public bool FollowsWeek => Inputs.Setpoint.Days != SetpointDays.All;

    /// <summary>Whether cooling, a fan or a climbing setpoint change by the hour of the day.</summary>
    public bool FollowsClock { get; }

    /// <summary>Cooling setpoint by the hour of the week, C.</summary>
    public double[] CoolingSetpointC { get; } = new double[Setpoints.HoursPerWeek];

    /// <summary>Most cooling of one unit, W; of a machine, at 35 C outdoors.</summary>
    public double CoolingW { get; }

    /// <summary>The cooling machine of one unit; null where no electricity cools.</summary>
    public Cooler? Cooler { get; }

    /// <summary>Air of the fan by the hour of the day, W/K.</summary>
    public double[] FanWPerK { get; } = new double[24];

    /// <summary>Climb of the heating setpoint within each hour of the week, K.</summary>
    public double[] CourseK { get; } = new double[Setpoints.HoursPerWeek];

    /// <summary>Months in which the heating is off.</summary>
    public bool[] OffInMonth { get; } = new bool[12];

    /// <summary>Months in which rooms are cooled.</summary>
    public bool[] CoolsInMonth { get; } = new bool[12];

    /// <summary>Heating setpoint by the hour of the week, C.</summary>
    public double[] SetpointC { get; } = new double[Setpoints.HoursPerWeek];

    public double FrostC { get; }

    /// <summary>The heater of one unit in an hour with power, where the weather does not change it.</summary>
    public HeaterCurve Heater { get; }

    /// <summary>Whether weather changes the heater's curve, as that of a heat pump.</summary>
    public bool HeaterFollowsWeather { get; }

    /// <summary>The heat network that heats the building; null where it has heaters of its own.</summary>
    public HeatNetwork? Network { get; }

    /// <summary>Whether its heater, its plant or the backup of that burns a fuel.</summary>
    public bool Burns(Carrier fuel) => Network is { } network ? HeatNetworks.Takes(network, fuel) : Fuel == fuel;

    /// <summary>Outdoor temperature from which there is no heating; infinite without such a control.</summary>
    public double OffAboveC { get; }

    /// <summary>What the heater burns, or electricity.</summary>
    public Carrier Fuel { get; }

    /// <summary>Floor area of one unit, m2.</summary>
    public double FloorAreaM2 { get; }

    /// <summary>Places of all units.</summary>
    public double Places => Inputs.Units * PeoplePerUnit;

    /// <summary>The heater of one unit in an hour with power.</summary>
    public HeaterCurve HeaterAt(double outdoorC, double humidity) => Network is { } network
        ? HeatNetworks.Unit(network, HeatNetworks.Plant(network, outdoorC, humidity), ((NetworkHeating)Inputs.Heating).CapacityKw ?? double.PositiveInfinity)
        : RoomHeaters.Curve(Inputs.Heating, 1, outdoorC, humidity);

    /// <summary>The hybrid heater of one unit in an hour with power, its heat pump from an outdoor temperature on.</summary>
    public HeaterCurve HybridAt(double outdoorC, double humidity, double pumpFromC) =>
        RoomHeaters.Curve(((HybridHeating)Inputs.Heating).Heats(outdoorC, pumpFromC), 1, outdoorC, humidity);

    /// <summary>Notes the wall that two buildings share, in both.</summary>
    public static void Join(ZonePlan one, ZonePlan other, Fabrics? fabrics)
    {
        Adjacent wall = one.Inputs.Shell.Adjacent!;
        Construction layers = (fabrics ?? Fabrics.Shipped).Wall(wall.Wall);
        double areaM2 = Adjacent.AreaOf(wall, one.Inputs.Shell);
        one.Zone = one.Zone.Beside(new(layers, areaM2, other.OpenZone), wall.Side);
        other.Zone = other.Zone.Beside(new(layers, areaM2, one.OpenZone, IsFar: true), Adjacent.Opposite(wall.Side));
    }

    // Setbacks deep enough to be stepped finely.
    private bool Jumps()
    {
        for (int hour = 0; hour < SetpointC.Length; hour++)
        {
            if (Math.Abs(SetpointC[hour] - SetpointC[(hour + SetpointC.Length - 1) % SetpointC.Length]) >= JumpGroup.JumpK || Math.Abs(CourseK[hour]) >= JumpGroup.JumpK)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Units open with so many residents in the building: whole units.</summary>
    public double OpenUnits(double residents)
    {
        if (ClosedZone < 0)
        {
            return Inputs.Units;
        }
        // The tiny allowance keeps a rounding of a whole number from opening one more unit.
        double needed = Math.Ceiling(residents / PeoplePerUnit * (1 + Inputs.SpareUnitsFraction) - 1e-9);
        return Math.Clamp(needed, 0, Inputs.Units);
    }
}
