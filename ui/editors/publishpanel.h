// SPDX-License-Identifier: GPL-3.0-or-later
// Publishes one message on the connection chosen: topic, QoS, retain, properties, payload; says what came of it.
#pragma once

#include "core/engine/engineinterface.h"
#include "ui/widgets/surface.h"

#include <QElapsedTimer>
#include <QHash>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace mqttscope
{

class ConnectionListModel;
class PlainLabel;
class PropertyEditor;

class PublishPanel : public Surface
{
    Q_OBJECT
public:
    enum class Format : quint8
    {
        Text,
        Json,
        Hex,
        Base64
    };

    PublishPanel(EngineInterface &engine, ConnectionListModel &connections, QWidget *parent = nullptr);

    /// What is typed; nothing of what came of earlier publishes.
    struct Draft
    {
        QString topic;
        QString payload;
        Format format = Format::Text;
        QoS qos = QoS::AtMostOnce;
        bool retain = false;
        MessageProperties properties;
    };
    [[nodiscard]] Draft draft() const;
    void setDraft(const Draft &draft);

    void setConnection(ConnectionId connection);
    /// Whether a connection is chosen that can be connected; for the sentence that says what is missing.
    void setCanConnect(bool on);
    void setTopic(const QByteArray &topic);
    void setPayload(const QByteArray &payload);
    /// Prepares the answer to a request; nothing is sent until Publish is pressed.
    void prepareReply(const QByteArray &responseTopic, const QByteArray &correlationData);
    void focusTopic();
    void focusPayload();

private:
    void buildRow();
    void buildPayloadRow();
    void publish();
    void onFinished(OperationId id, const Outcome &outcome);
    void takeEdit();
    void takeStatus();
    void refresh();
    void showHint();
    void refreshProperties();
    void openProperties();
    /// What the sentence beside the button is about.
    enum class Note : quint8
    {
        Hint, ///< the input or the connection: follows them
        Progress, ///< of a publish; so is the rest, which stays until something is typed or published
        Success,
        Failure,
    };
    void showNote(Note note, const QString &sentence, bool isProblem);
    /// Why nothing can be published now; empty if it can.
    [[nodiscard]] QString obstacle() const;
    /// There is no connection, and what is typed would wait for the next one.
    [[nodiscard]] bool keepsForLater() const;
    /// What is wrong with the input; empty if nothing is.
    [[nodiscard]] QString inputProblem() const;
    [[nodiscard]] std::optional<QByteArray> payloadBytes() const;
    [[nodiscard]] Format format() const;

    EngineInterface &m_engine;
    ConnectionListModel &m_connections;
    ConnectionId m_connection;
    bool m_canConnect = false;
    struct Pending
    {
        QString topic;
        QoS qos = QoS::AtMostOnce;
        QElapsedTimer sinceSent;
    };
    QHash<OperationId, Pending> m_pending;
    OperationId m_newest; ///< of m_pending
    Note m_note = Note::Hint;

    QLineEdit *m_topic;
    QComboBox *m_qos;
    QCheckBox *m_retain;
    QComboBox *m_format;
    QPushButton *m_propertiesButton;
    QPushButton *m_publish;
    QPlainTextEdit *m_payload;
    PlainLabel *m_outcome;
    PlainLabel *m_target;
    QWidget *m_popup;
    PropertyEditor *m_properties;
};

}
