// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/summary.h"
#include "tests/support/capturebuilder.h"

namespace mqttscope::test
{

CaptureBuilder &CaptureBuilder::frame(QByteArrayView bytes, Direction direction)
{
    StreamContext &context = m_contexts[m_connection];
    context.version = m_version;
    const Summary summary = summarize(bytes, direction, context);
    m_version = context.version; // a CONNECT teaches it
    CaptureRecord &record = append(bytes, direction);
    record.packetId = summary.packetId;
    record.fault = quint8(summary.fault);
    if (summary.type != PacketType::Publish)
        return *this;
    record.payloadOffset = summary.payloadOffset;
    QHash<quint16, TopicId> &aliases = context.aliases[size_t(direction)];
    if (summary.topicLength != 0) {
        const TopicId id = topicId(bytes.sliced(summary.topicOffset, summary.topicLength).toByteArray());
        record.topic = id.value;
        if (summary.topicAlias != 0)
            aliases.insert(summary.topicAlias, id);
    } else if (summary.topicAlias != 0) {
        record.topic = aliases.value(summary.topicAlias).value;
    }
    return *this;
}

}
