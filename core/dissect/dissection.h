// SPDX-License-Identifier: GPL-3.0-or-later
// A packet explained: a flat tree of fields with their byte ranges and bit masks, and everything that is wrong with it.
#pragma once

#include "core/codec/codec.h"
#include "core/spec/enums.h"

#include <QString>
#include <QVariant>

#include <vector>

namespace mqttscope
{

/// One node. Children follow their parent; depth says whose they are. A length-prefixed text is a group (its display is
/// the text, its name is empty) with two leaves, length and text; a property is a group named by its PropertySpec.
/// Leaves tile the frame: every byte lies in exactly one leaf, flag fields share a byte by disjoint masks that together
/// cover its 8 bits.
struct FieldNode
{
    const char *name = ""; ///< filter name, e.g. "mqtt.qos"; stable, listed in docs/protocol.md; "" for some groups
    QString label; ///< translated
    QString display; ///< value as text for people; hostile bytes already made visible
    QVariant value; ///< number, text or bytes; for filters and JSON
    quint32 offset = 0; ///< first byte, from the start of the frame
    quint32 length = 0; ///< bytes; 0 for a node without bytes of its own
    quint8 mask = 0; ///< bits of the byte at offset that belong to this field; 0 = whole bytes
    quint16 depth = 0; ///< 0 = section
    bool isLeaf = true;
    /// `display` and `value` are masked: CONNECT password, Authentication Data, and whatever may hold them in a packet
    /// that cannot be read.
    bool isSecret = false;
    FaultId fault = FaultId::None;
    QString explanation; ///< one sentence in our words with the section it comes from; may be empty
};

struct Dissection
{
    PacketType type = PacketType::Reserved;
    ProtocolVersion version = ProtocolVersion::Unknown;
    Direction direction = Direction::FromClient;
    std::vector<FieldNode> fields; ///< a few more than kMaximumNodes at most
    std::vector<Fault> faults; ///< in the order found; of fields not shown, the first only

    /// From here on, what is left of a list (properties, filters, reason codes) is one leaf that says how many there
    /// are.
    static constexpr size_t kMaximumNodes = 20'000;

    /// Index of the leaf that owns a byte (for a shared flag byte: the first), -1 if none.
    [[nodiscard]] int leafAt(quint32 offset) const;
};

/// Explains any bytes: never fails, never throws; what cannot be read becomes an "undecoded" leaf.
/// Cost linear in the frame, memory bounded by kMaximumNodes; done for the selected packet only.
[[nodiscard]] Dissection dissect(QByteArrayView frame, ProtocolVersion version, Direction direction);

/// One line for the packet list: topic, identifier, reason, filters; for a faulty packet what is wrong and the clause.
/// Hostile bytes made visible, bounded to about 200 characters. Of long lists only the head is looked at, so that a row
/// costs the same whatever the packet: what is wrong behind it only `recorded` tells.
/// @param topicName the resolved topic (for PUBLISH by alias); may be empty
/// @param recorded fault of the capture record: what only the packets before this one could tell
[[nodiscard]] QString describe(QByteArrayView frame, ProtocolVersion version, Direction direction,
                               QByteArrayView topicName, FaultId recorded = FaultId::None);

}
