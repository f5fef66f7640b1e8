// SPDX-License-Identifier: GPL-3.0-or-later
// The checklist of mistakes other codecs made (C1 to C17), as frames with the verdict each must get. Frames are made
// here, from the spec tables where there are many; what needs more than one frame stands in tst_checkliststreams.
#pragma once

#include "core/codec/codec.h"
#include "core/spec/propertyspec.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace mqttscope::test
{

struct ChecklistFrame
{
    QByteArray name; ///< begins with the item: "C1 …"; statements it proves stand in brackets
    QByteArray frame;
    ProtocolVersion version = ProtocolVersion::V5_0;
    Direction direction = Direction::FromClient;
    /// First fault that is not a warning, None = sound; nothing = whatever it is, it must be consistent.
    std::optional<FaultId> verdict;
    FaultId warning = FaultId::None; ///< must be among the faults
};

/// C1 to C5 and C12: lengths that do not fit.
[[nodiscard]] QList<ChecklistFrame> checklistLengths();
/// C6 to C8: properties where they may not be, twice, 0.
[[nodiscard]] QList<ChecklistFrame> checklistProperties();
/// C9 to C11 and C17: flags, CONNECT, text, filters.
[[nodiscard]] QList<ChecklistFrame> checklistValues();

/// A frame around `body` with a Remaining Length that fits; flags as prescribed.
[[nodiscard]] QByteArray frameOf(PacketType type, const QByteArray &body, int flags = -1);
/// `hex` as bytes.
[[nodiscard]] inline QByteArray fromHex(const char *hex) { return QByteArray::fromHex(hex); }
/// Two bytes of length, then the bytes.
[[nodiscard]] QByteArray prefixed(const QByteArray &bytes);
[[nodiscard]] QByteArray variableByteInteger(quint32 value);
/// A 5.0 packet around one property list (its bytes without the Property Length), all else as short as it can be.
[[nodiscard]] QByteArray packetAround(PropertyScope scope, const QByteArray &properties);
/// The smallest legal value of a property, identifier included.
[[nodiscard]] QByteArray smallest(const PropertySpec &spec);
/// Somebody who may send the packet of a scope; the broker if both may.
[[nodiscard]] Direction senderOf(PropertyScope scope);
[[nodiscard]] QByteArray scopeName(PropertyScope scope);

}
