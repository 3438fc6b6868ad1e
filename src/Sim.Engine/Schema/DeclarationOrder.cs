using System.Reflection;

namespace Sim.Engine.Schema;

/// <summary>The order in which members stand in the source, for outputs, pages and messages that follow it.</summary>
public static class DeclarationOrder
{
    /// <summary>A number to sort the members of a type by. A program of machine code has none, and lists members as they were declared.</summary>
    public static int Of(MemberInfo member) => member.HasMetadataToken() ? member.MetadataToken : 0;
}
